-- A file's bytes lie on the disk under their SHA-256.
create table file (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    sha256 text not null,
    name text not null,
    media_type text not null,
    bytes bigint not null,
    added_at timestamptz not null
);
create index on file (sha256);
