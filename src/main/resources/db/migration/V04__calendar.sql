-- Notices that came after this version of the program was made, every version of each; the earlier ones are its own resource.
create table holiday_notice (
    number bigint generated always as identity primary key, -- the latest of a year counts
    year integer not null,
    title text not null,
    days_off date[] not null,
    days_worked date[] not null, -- Saturdays and Sundays that are worked
    taken_by text not null,
    taken_at timestamptz not null
);
