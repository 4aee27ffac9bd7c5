create table reading_point (
    id bigint generated always as identity primary key,
    authority_id bigint not null references authority,
    name text not null,
    address text not null,
    electronic boolean not null,
    opened_on date not null,
    closed_on date
);

create table delivery (
    id bigint generated always as identity primary key,
    item_id bigint not null references item,
    reading_point_id bigint not null references reading_point,
    planned_on date not null,
    delivered_on date,
    by_whom text,
    proof_file_id bigint references file,
    unique (item_id, reading_point_id)
);

create table page_view (
    authority_id bigint not null references authority,
    day date not null,
    path text not null,
    views int not null check (views > 0),
    primary key (authority_id, day, path)
);
