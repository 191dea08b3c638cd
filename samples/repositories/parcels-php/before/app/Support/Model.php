<?php

namespace App\Support;

/** A model of a van, and no table: `class Parcel extends Model` is not said here. */
abstract class Model
{
    public string $table = 'workbench';
}
