select name, length(string_agg(repeat(md5(random()::text), 2000), ''))::int as sold
from shop, generate_series(1, 200000) group by name order by name;
