-- A plan that was made while the table was empty reads all of it for each row, and is kept until the table is analysed.
-- Planned anew with each statement, it goes by how large the table is.
alter function enrolment_follow() set plan_cache_mode to force_custom_plan;
