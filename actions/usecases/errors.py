# SPDX-License-Identifier: Apache-2.0
"""The refusals of the use cases, each with its HTTP status and its plain words."""

from actions.domain.errors import Refusal


class MalformedRequest(Refusal):
    http_status = 400
    title = "The request cannot be read"
    detail = "The request does not have the shape that the description asks for."


class NotAllowedIn(Refusal):
    """Nobody, or somebody else: an unknown conversation and a wrong token get this same answer."""

    http_status = 401
    title = "You need to sign in or start again"
    detail = "No conversation was found for this address and token. You can start a new one."


class SignInFailed(Refusal):
    """One answer for an unknown name, a wrong password and a closed account."""

    http_status = 401
    title = "Sign-in failed"
    detail = "The name or the password is not right. Check both and try again."


class StaffOnly(Refusal):
    http_status = 401
    title = "Staff need to sign in"
    detail = "This is for signed-in staff. Sign in and try again."


class RoleMissing(Refusal):
    http_status = 403
    title = "Your role does not allow this"
    detail = "Your account does not have the role for this. Your administrator can change that."


class ConversationGone(Refusal):
    http_status = 404
    title = "This conversation was deleted"
    detail = "This conversation was deleted and nothing of it is left. You can start a new one."


class ConversationExpired(Refusal):
    """Nobody came back to it for as long as an unfinished conversation is kept."""

    http_status = 404
    title = "You came back too late"
    detail = (
        "Nobody used this conversation for a long time, and nothing was sent. So it was deleted. "
        "You can start a new one."
    )


class ReturnKeyUnknown(Refusal):
    """A key that was never made, was replaced, or belongs to a deleted conversation."""

    http_status = 404
    title = "We do not know this key"
    detail = (
        "We do not know this key. A newer key may have replaced it, or the complaint was deleted."
    )


class ReferenceNeeded(Refusal):
    """A complaint that was sent is opened by its key and its reference together."""

    http_status = 400
    title = "The reference is needed too"
    detail = "This complaint was sent. Give its reference as well as the key."


class ReferenceOfAnother(Refusal):
    http_status = 400
    title = "The reference does not belong to this key"
    detail = "This reference and this key do not belong together. Look at the reference again."


class NotBegunHere(Refusal):
    """Also the answer for a conversation that exists and that somebody else began."""

    http_status = 404
    title = "No such conversation"
    detail = "You can only go on with a conversation that you began today and that is not finished."


class CaseNotFound(Refusal):
    """Also the answer for a case that exists but may not be seen."""

    http_status = 404
    title = "No such case"
    detail = "There is no case with this reference that your organisation may see."


class SameIdOtherBody(Refusal):
    http_status = 409
    title = "This turn was sent before with something else in it"
    detail = "This id belongs to another message. Send the new message with a new id."


class OptionNotOpen(Refusal):
    """An option of a question that was answered meanwhile, perhaps in another window."""

    http_status = 409
    title = "That question is no longer open"
    detail = "This option does not belong to the question that is open now. Load the page again."


class TextTooLong(Refusal):
    http_status = 413
    title = "The text is too long"
    detail = "One message can hold 20,000 characters. Please send it in several messages."


class TooManyAtOnce(Refusal):
    http_status = 429
    title = "Please wait a moment"
    detail = "We are still answering your last message. Nothing is lost; try again shortly."


class TooManyRequests(Refusal):
    http_status = 429
    title = "Too many requests"
    detail = "There were too many requests in a short time. Nothing is lost; try again later."


class ConversationFull(Refusal):
    http_status = 429
    title = "This conversation is full"
    detail = (
        "A conversation can hold 150 messages. Everything you told us is kept. "
        "Please contact the complaints team to add more."
    )


class TryAgain(Refusal):
    """A part that we need did not answer; what was written is in the journal."""

    http_status = 503
    title = "We could not answer just now"
    detail = (
        "We have kept what you wrote. We could not answer just now. "
        "Please try again in a few seconds."
    )
