<?php

namespace App\Services;

use App\Models\Parcel;
use App\Models\Scan;
use Illuminate\Support\Facades\DB;
use Laravel\Pennant\Feature;

class ParcelService
{
    public function __construct(private CarrierClient $carrier)
    {
    }

    public function scan(string $code): Parcel
    {
        $parcel = Parcel::where('code', $code)->firstOrFail();
        Scan::create(['parcel_id' => $parcel->id]);
        if (Feature::active('instant-labels')) {
            $this->carrier->label($code);
        }

        return $parcel;
    }

    public function stamps(): int
    {
        return DB::table('stamps')->count();
    }

    public function late(): array
    {
        return DB::select('SELECT code FROM parcels WHERE state = ?', [config('depot.late_state')]);
    }
}
