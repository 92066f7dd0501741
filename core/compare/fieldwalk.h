#pragma once

#include "compare/context.h"
#include "compare/difference.h"
#include "compare/ownership.h"

#include <functional>
#include <string>
#include <vector>

namespace driftgate
{

/// Walks two states of an object side by side, and a third that tells what they came from, and
/// names what differs. The values must outlive the walk's answers, which point into them.
class FieldWalk
{
public:
    struct Found {
        FieldPath path;
        /// Places of keyed entries in the list they stand in (the right one's, else the left
        /// one's), one for each step: an ignore rule may name an entry by its place.
        std::vector<size_t> places;
        FieldContext context;
        DifferenceKind kind = DifferenceKind::Changed;
        const Value *left = nullptr;
        const Value *right = nullptr;
        const Value *third = nullptr;
        bool kept = false; ///< a person's own field: FieldDifference::keptBySync
    };
    struct Outcome {
        std::vector<Found> found;
        std::vector<FieldPath> unmanaged; ///< hidden fields of the left side
    };
    enum class Mode {
        Live, ///< left is live: the right side must be a subset of it (semantics.md, section 1)
        Pair, ///< two desired states: everything counts
    };
    struct Options {
        Mode mode = Mode::Live;
        bool thirdIsNamed = false;   ///< what third names and right lacks is a removal
        bool thirdIsApplied = false; ///< third is the last-applied annotation, base is unknown
        bool appliedIsNamed = false; ///< what an applier owns and right lacks is a removal
        const Ownership *ownership = nullptr; ///< of the left side; may be null
        bool encrypted = false;               ///< the right side is encrypted with SOPS
    };

    explicit FieldWalk(Options options)
        : m_options(options)
    {
    }
    [[nodiscard]] Outcome run(const Value *left, const Value *right, const Value *third,
                              const Schema::Cursor &cursor);

private:
    /// A step that costs nothing until a difference needs its path.
    struct Step {
        std::string_view key;
        const Value *entry = nullptr; ///< an entry of a keyed list or set
        const FieldContext *list = nullptr;
        size_t place = 0;
        bool isPlace = false; ///< an entry of an atomic list
    };
    struct Lists;

    void visit(const FieldContext &at, const Value *l, const Value *r, const Value *t);
    void visitMapping(const FieldContext &at, const Value &l, const Value &r, const Value *t);
    void visitList(const FieldContext &at, const Value &l, const Value &r, const Value *t);
    void visitKeyed(const FieldContext &at, const Lists &lists);
    void visitWhole(const FieldContext &at, const Value &l, const Value &r, const Value *t);
    /// What the left side has and the right side lacks.
    void leftOnly(const FieldContext &at, const Value &l, const Value *t);
    void leftOnlyNamed(const FieldContext &at, const Value &l, const Value &t);
    void leftOnlyUnnamed(const FieldContext &at, const Value &l);
    [[nodiscard]] bool isWholeNamed(const FieldContext &at, const Value &l, const Value &t);
    /// Calls for each part of a mapping or keyed list; false when it has no parts of its own.
    bool
    eachPart(const FieldContext &at, const Value &l, const Value *t,
             const std::function<bool(const FieldContext &, const Value &, const Value *)> &call);
    void hideExtras(const FieldContext &at, const Value &l, const Value *r);

    [[nodiscard]] FieldPath path() const;
    [[nodiscard]] std::vector<size_t> places() const;
    void emit(const FieldContext &at, DifferenceKind kind, const Value *l, const Value *r,
              const Value *t, bool kept = false);
    void hide() { m_out.unmanaged.push_back(path()); }

    Options m_options;
    Outcome m_out;
    std::vector<Step> m_steps;
};

} // namespace driftgate
