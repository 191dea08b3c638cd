<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::create('scan_events', function (Blueprint $table) {
            $table->id();
            $table->foreignId('parcel_id');
        });
        Schema::table('parcels', function (Blueprint $table) {
            $table->timestamp('scanned_at')->nullable();
        });
    }

    public function down(): void
    {
        Schema::dropIfExists('scan_events');
    }
};
