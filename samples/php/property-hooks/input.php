<?php
final class Temperature
{
    public private(set) float $celsius = 0.0 {
        set(float $value) {
            $this->celsius = clamp($value);
        }
    }

    public string $label {
        get => format($this->celsius);
    }

    public function after(): void
    {
        check();
    }
}
