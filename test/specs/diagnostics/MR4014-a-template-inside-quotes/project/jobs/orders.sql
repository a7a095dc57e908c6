select '{{params.day}}' as day
