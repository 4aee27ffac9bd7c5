-- What was let out of the house: subject ('item/17'), its version and the hash of what left.
create table release (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    subject text not null,
    version int not null,
    sha256 text not null,
    released_at timestamptz not null,
    unique (subject, version)
);
