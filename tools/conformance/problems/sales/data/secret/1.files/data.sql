create table shop (id int primary key, name text not null);
create table sale (shop int not null references shop, amount int not null);
insert into shop values (1, 'Vest'), (2, 'Havn'), (3, 'Nord');
insert into sale values (1, 5), (1, 5), (3, 2);
