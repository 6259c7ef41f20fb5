create table shop (id int primary key, name text not null);
create table sale (shop int not null references shop, amount int not null);
insert into shop values (1, 'Vest'), (2, 'Havn');
insert into sale values (1, 5), (1, 7), (2, 3);
