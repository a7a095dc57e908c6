select *
from shopify.export_2026
