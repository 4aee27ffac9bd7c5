-- Which ledgers a body keeps: a figure without its ledger is not applicable (null); with it and without a record it is 0.
create table ledger (
    authority_id bigint not null references authority,
    code text not null,
    primary key (authority_id, code)
);

-- A body's own order and names of the channels in its count of requests.
create table request_channel_label (
    authority_id bigint not null references authority,
    position int not null,
    label text not null,
    channels text[] not null,     -- the clock's words that are counted under the label
    primary key (authority_id, position)
);

-- How a body prints its report.
create table report_style (
    authority_id bigint primary key references authority,
    share_decimals int not null check (share_decimals between 0 and 4)
);
