class ApiAbility
  include CanCan::Ability

  def initialize(user)
    can :read, Seed

    if user&.active?
      can :create, Seed
      can :read, Tool
    end
  end
end
