Rails.application.routes.draw do
  # The controller of its own folder, and an action that a concern has.
  resources :books, only: %i[index show] do
    resources :removals, only: :create, module: :book
  end
  # Braces over several lines hide no `do`.
  resources :shelves, only: :index, constraints: {
    id: /\d+/
  } do
    resources :labels, only: :index
  end
  # A member of a single resource has no id.
  resource :account, only: :edit do
    member do
      get :erase
    end
  end
  resource :entrance, only: %i[new create]
  resources :lists, only: %i[index show]
  resource :feed, only: :show
  namespace :shelf do
    resources :marks, only: :index
  end
  # No controller of its own: `Shelf::MarksController` is another one.
  get "wall/marks/index"
end
