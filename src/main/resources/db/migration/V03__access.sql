create table account (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    login text not null unique,
    name text not null,
    email bytea,                               -- AES-GCM: for reminders
    password text not null,                    -- Argon2id
    totp_secret text,                          -- Base32, RFC 6238
    totp_step bigint,                          -- time step of the last code taken: a code serves once
    must_change boolean not null default false,
    failures int not null default 0,
    locked_until timestamptz,
    closed boolean not null default false
);

create table account_role (
    account_id bigint not null references account,
    role text not null,
    primary key (account_id, role)
);

-- Who acts for whom while somebody is absent.
create table deputy (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    deputy_id bigint not null references account,
    from_day date not null,
    to_day date not null,
    check (to_day >= from_day),
    check (account_id <> deputy_id)
);
