<?php
namespace App\Store;

use Psr\Log\LoggerInterface as Log;

/** Keeps orders. */
abstract class Orders extends \App\Base implements Countable, \IteratorAggregate
{
    use Caches, Logs {
        Caches::get insteadof Logs;
        Logs::get as protected logged;
    }

    public const int LIMIT = 10, SMALL = 1;
    private static ?Orders $shared = null;
    protected array $items = [], $seen;

    public function __construct(
        private readonly Log $log,
        protected int|string $id = 0,
    ) {
        parent::__construct();
        $this->cache = new Cache($id);
    }

    abstract protected function load(int $id): ?Order;

    final public static function &list(): iterable
    {
        return static::all()->list();
    }
}

interface Finder extends A, B
{
    public function find(string $name): ?Order;
}

trait Logs
{
    private function warn(): void { $this->log->warning('x'); }
}
