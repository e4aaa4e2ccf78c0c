"""Transcripts as `import` reads them, with a given text wherever one may be."""


def transcript(name, text, days=0):
    """One with a grade and a dispute; `days` tells several apart by their dates."""
    moment = {"unix": 1772366400 + days * 86400, "utc_offset": 0}
    evidence = [{"part": "framing", "start": 0, "end": len(text.encode()), "text": text}]
    finding = {
        "id": "no-examples", "severity": 2, "confidence": 0.8, "rule": "no-examples/absent",
        "message": text, "fix": text, "evidence": evidence, "drill": None,
    }
    assessment = {
        "schema": 1, "overall": 2, "score": 31,
        "advisory": {"id": "too-short", "message": text, "evidence": evidence},
        "scores": {"framing": 2.5, "examples": 1}, "mistakes": [finding],
        "strengths": [{"id": "adapts", "message": text, "evidence": evidence}],
        "advice": [
            {"score": "decision", "message": text, "fix": text, "evidence": [], "drill": None}
        ],
        "stance": {"initial": "batch", "after_followups": ["hybrid"], "revised_openly": True},
    }
    return {
        "id": name, "prompt_id": "card-fraud", "prompt": text, "framing": text, "tradeoffs": text,
        "examples": text,
        "followups": [
            {
                "id": "a", "question": text, "answer": text, "press": text, "pressed_with": text,
                "reason": text,
            }
        ],
        "transcript": 1, "started_at": moment, "finished_at": moment, "seconds": {"framing": 30},
        "seed": 7, "revision_of": None,
        "grades": [
            {"engine": "1.0.0", "content": "c", "graded_at": moment, "assessment": assessment}
        ],
        "note": text,
        "disputes": [{"mistake": "no-examples", "reason": text, "disputed_at": moment}],
    }
