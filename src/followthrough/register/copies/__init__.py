"""The register as a whole: verified, dumped and loaded again, frozen as an edition, handed on as annotations."""
