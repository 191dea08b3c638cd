<?php
class Half
{
    public function begun(array $xs)
    {
        foreach ($xs as $x) {
            start($x, "never closed {$this->more(
