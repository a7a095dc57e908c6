select 1 as revenue
