<?php
namespace App;

use App\Models\User;
use App\Models\Order as Purchase, App\Models\Line;
use function App\Support\{collect, tap as peek};
use const App\LIMIT;
use \Countable;
use App\Events\{
    Created,
    Deleted as Gone,
};

require_once __DIR__ . '/helpers.php';

class Cart
{
    use Totals;

    public function each(): callable
    {
        return function () use ($x, &$y) {
            return $x;
        };
    }
}
