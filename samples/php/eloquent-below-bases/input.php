<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Factories\HasFactory;

class Asset extends Depreciable
{
    use HasFactory;

    public function owner()
    {
        return $this->belongsTo(User::class);
    }

    protected $fillable = ['name'];
}

abstract class Depreciable extends ShopModel
{
    protected $fillable = ['months'];
}

class Filled extends Shape
{
    protected $filled = ['colour'];
}
