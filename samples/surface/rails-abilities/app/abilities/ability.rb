class Ability
  include CanCan::Ability

  def initialize(user)
    can :read, [Bed, :plan_of_bed]
    can :water, Bed if user
    can :show, "Plot".constantize
    cannot :show, Draft
    can :read, Draft

    if Garden.open?
      can [:show, :feed], Plot unless Garden.closed_to_feeds?
    end

    return unless user

    can :manage, Bed
    can :read, Tool
  end
end
