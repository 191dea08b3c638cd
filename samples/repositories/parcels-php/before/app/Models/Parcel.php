<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

class Parcel extends Model
{
    protected $fillable = ['code', 'state'];

    public function scans()
    {
        return $this->hasMany(Scan::class);
    }
}
