"""The questions: one .rq file each, with its parameters and columns in the header."""

from ringtrace.queries.catalogue import QUESTIONS, Param, Question

__all__ = ["QUESTIONS", "Param", "Question"]
