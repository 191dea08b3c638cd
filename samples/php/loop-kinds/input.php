<?php

function run(array $ids, $orders)
{
    foreach (array_chunk($ids, 500) as $part) {
        batch($part);
    }
    foreach ($orders as $order) {
        plain($order);
    }
    foreach (['open', 'paid'] as $kind) {
        written($kind);
    }
    Order::query()->chunk(100, function ($part) {
        touch_all($part);
        foreach ($part as $order) {
            one($order);
        }
    });
    while (true) {
        poll();
    }
}
