<?php
final class Pool
{
    public function make(Clock $clock): Handler
    {
        prepare();
        return new class($clock, size()) extends Base implements Handler {
            private int $n = 0;

            public function __construct(private Clock $clock)
            {
                parent::__construct($clock);
            }

            public function handle(): void
            {
                $this->clock->now();
            }
        };
    }
}
