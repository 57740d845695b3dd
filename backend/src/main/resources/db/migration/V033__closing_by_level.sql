-- A school's records of a year may be closed by each level above it. Who stands above closed over what was closed below
-- and, when it reopened, the closing of the level below was gone without a word. Now each level has its own; the topmost
-- is the one that is shown, and that is reopened first.
drop index closing_open;
create unique index closing_open on closing (unit_id, school_year, closed_by_unit) where reopened_at is null;
