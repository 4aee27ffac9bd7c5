-- Notices that came after this version of the program was made; the earlier ones are its own resource.
create table holiday (
    day date primary key,
    working boolean not null,
    notice text not null
);
