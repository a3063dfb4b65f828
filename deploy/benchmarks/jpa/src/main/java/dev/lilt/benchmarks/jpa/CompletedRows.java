package dev.lilt.benchmarks.jpa;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CompletedRows extends JpaRepository<CompletedRow, UUID> {}
