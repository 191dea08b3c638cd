<?php

use App\Cart;

beforeEach(function () {
    $this->cart = new Cart();
});

describe('cart', function () {
    it('is empty', function () {
        expect($this->cart->count())->toBe(0);
    });

    test('adds', fn () => expect(add(1, 2))->toBe(3));
});
