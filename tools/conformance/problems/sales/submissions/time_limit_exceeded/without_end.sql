with recursive day as (select 1 as n union all select n + 1 from day where n > 0)
select name, count(n)::int as sold from shop, (select n from day offset 2000000000 limit 1) as days group by name order by name;
