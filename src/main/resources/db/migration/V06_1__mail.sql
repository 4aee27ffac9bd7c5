-- A body's mailbox, and how far it was read.
create table mail_account (
    authority_id bigint primary key references authority,
    address text not null,
    login text not null,
    password bytea not null,              -- AES-GCM
    incoming_host text,
    incoming_port int,
    incoming_security text check (incoming_security in ('tls', 'starttls', 'none')),
    folder text not null,
    outgoing_host text,
    outgoing_port int,
    outgoing_security text check (outgoing_security in ('tls', 'starttls', 'none')),
    since timestamptz not null,           -- what had been read there before is not taken
    uid_validity bigint,                  -- of the server's numbering; null: never read
    last_uid bigint not null default 0,   -- up to which every message is stored
    read_at timestamptz,                  -- last time without trouble
    trouble text                          -- of the last time; null: none
);

-- Where a body's text messages are handed over, by POST.
create table sms_gateway (
    authority_id bigint primary key references authority,
    address text not null,
    header text not null,                 -- that carries the key; empty: none
    secret bytea not null,                -- the key, sealed
    format text not null check (format in ('json', 'form')),
    template text not null,
    success text not null                 -- what its answer must contain; empty: a status of 2xx is enough
);

-- Mails and text messages. Stored in the transaction of what they tell of, sent afterwards: a mail at least once and always with the same
-- Message-ID; a text message that a stopped program may have sent is not sent again by itself.
create table outgoing_mail (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    way text not null default 'mail' check (way in ('mail', 'sms')),
    message_id text not null unique,      -- without brackets
    purpose text not null check (purpose in ('acknowledgement', 'reminder', 'notice', 'letter')),
    about text,                           -- the record that it tells of: request/17
    recipient bytea not null,             -- sealed; of length 0: erased
    subject text not null,
    body bytea not null,                  -- AES-GCM
    in_reply_to text,
    state text not null check (state in ('waiting', 'sent', 'given-up', 'bounced')),
    attempts int not null default 0,
    taken boolean not null default false, -- by a program that is sending it, or was when it was stopped
    next_attempt timestamptz not null,
    trouble text,                         -- of the last attempt
    made_at timestamptz not null,
    give_up_at timestamptz not null,
    sent_at timestamptz
);
create index on outgoing_mail (next_attempt) where state = 'waiting';
create index on outgoing_mail (authority_id, id);
create index on outgoing_mail (about);

create table outgoing_mail_file (
    mail_id bigint not null references outgoing_mail,
    file_id bigint not null references file,
    primary key (mail_id, file_id)
);

-- What came, as it came, before it was marked as read on the server; never deleted.
create table incoming_mail (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    message_key text not null,            -- its Message-ID; where it has none, the SHA-256 of all of it; erased: its own SHA-256
    sha256 text not null,                 -- of what stands below its head: another text under the same Message-ID is another message
    raw bytea not null,                   -- sealed; of length 0: erased
    head bytea not null,                  -- sealed: sender, name, subject, for the list
    attachments int not null,
    bytes bigint not null,                -- as it lies on the server
    whole boolean not null,               -- false: too large, only its head is here
    sorting text not null check (sorting in ('written', 'list', 'bounce', 'automatic', 'spam')),
    state text not null check (state in ('unopened', 'registered', 'set-aside', 'erased')), -- erased: was set aside, and its term is over
    reason text,                          -- why it was set aside
    became text,                          -- what it was registered as: request/17
    arrived_at timestamptz not null,      -- when the server took it
    taken_at timestamptz not null,
    handled_by text,
    uid_validity bigint,
    uid bigint,
    marked boolean not null,              -- as read on the server
    unique (authority_id, message_key, sha256)
);
create index on incoming_mail (authority_id, state, id);
create index on incoming_mail (authority_id) where not marked;
create index on incoming_mail (became) where became is not null;
