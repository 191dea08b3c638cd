class BooksController < ApplicationController
  include Listing

  def show
    @book = Book.find(params[:id])
  end
end
