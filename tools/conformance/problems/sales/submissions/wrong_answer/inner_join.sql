select name, sum(amount)::int as sold from shop join sale on sale.shop = shop.id group by shop.id order by name;
