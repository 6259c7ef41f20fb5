select name, sum(price)::int as sold from shop left join sale on sale.shop = shop.id group by shop.id order by name;
