select {{item.country}} as country, *
from raw.sales_{{item.country}}
