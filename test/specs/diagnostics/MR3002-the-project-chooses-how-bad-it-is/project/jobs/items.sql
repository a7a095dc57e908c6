select *
from shopify.export_2026, clean.ordrs
