"""The pipeline that reads sentences: ours, which comes with the package, or any spaCy pipeline by name."""

from rashomon.language.model.pipelines import Pipeline, Reader, digest, load, pipeline

__all__ = ["Pipeline", "Reader", "digest", "load", "pipeline"]
