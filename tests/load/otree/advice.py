# Welcome, one story with one free text and the closed questions of a short survey, thanks.
from otree.api import *


class C(BaseConstants):
    NAME_IN_URL = 'advice'
    PLAYERS_PER_GROUP = None
    NUM_ROUNDS = 1


class Subsession(BaseSubsession):
    pass


class Group(BaseGroup):
    pass


class Player(BasePlayer):
    advice = models.LongStringField()
    how_common = models.IntegerField(choices=[1, 2, 3, 4, 5], widget=widgets.RadioSelect)
    gender = models.StringField(choices=['girl', 'boy', 'other'], widget=widgets.RadioSelect)


class Welcome(Page):
    pass


class Story(Page):
    form_model = 'player'
    form_fields = ['advice', 'how_common', 'gender']


class Thanks(Page):
    pass


page_sequence = [Welcome, Story, Thanks]
