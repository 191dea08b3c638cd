<?php
class Task
{
    public static function for(int $id): self
    {
        return new self($id);
    }

    public function make(): object
    {
        return new $this->factory(count($this->rest));
    }
}
