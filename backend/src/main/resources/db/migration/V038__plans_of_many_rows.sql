-- A statement without parameters is planned once in each connection. A plan that was made while nobody was enrolled anywhere
-- would read the whole table for each row, until the table is analysed; by its index it is right at any size.
alter function enrolment_follow() set enable_seqscan to off;
