package model

import "gorm.io/gorm"

// Embedded everywhere, and no table of its own.
type Model struct {
	ID uint64 `gorm:"primary_key" json:"id"`
}

type TicketLine struct {
	Model
	Seat string `gorm:"index"`
}

type Category struct {
	gorm.Model
	Name string
}

type Berth struct {
	Row    int `gorm:"primaryKey"`
	Column int `gorm:"primaryKey"`
}

// Names its own table.
type Person struct {
	ID uint `gorm:"primaryKey"`
}

func (p *Person) TableName() string {
	return "crew"
}

// Kept in a column of another.
type Remark struct {
	Text string `gorm:"default:null"`
}

// An answer around a model.
type TicketReply struct {
	shop.Ticket
	Lines []TicketLine `gorm:"-"`
}

// Rows of one migration.
type legacyRow struct {
	ID   uint   `gorm:"primaryKey"`
	Name string `gorm:"column:name"`
}
