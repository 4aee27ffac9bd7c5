-- What was let out of the house: subject ('item/17'), its version and the hash of what left.
create table release (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    subject text not null,
    version int not null,
    title text not null,          -- as lists and feeds show it
    sha256 text not null,
    released_at timestamptz not null,
    unique (subject, version)
);

-- A hard finding that a secrecy reviewer judged to be none: for one content (sha256), at one place of it.
create table false_alarm (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    subject text not null,
    version int not null,
    sha256 text not null,
    spot text not null,           -- kind, part and place: 'identity-number.body.12.30'
    kind text not null,
    because text not null,
    account_id bigint not null references account,
    judged_by text not null,
    judged_at timestamptz not null,
    unique (subject, version, sha256, spot)
);
