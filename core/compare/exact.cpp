#include "compare/exact.h"

#include "cluster/fieldset.h"

namespace driftgate
{

namespace
{

/// What the manager owns by its applies; empty when the server did not tell.
FieldSet appliedBy(const Value &stored, const std::string &manager)
{
    FieldSet out;
    const std::vector<ManagedFields> managed = readManagedFields(stored);
    for (const ManagedFields &fields : managed) {
        if (fields.manager == manager && fields.operation == "Apply" && fields.subresource.empty())
            out = out.united(fields.fields);
    }
    return out;
}

} // namespace

ExactFields exactFields(const Value &live, const Value &predicted, const Value *base,
                        const Value &stored, const DryRunAnswer &answer,
                        const Schema::Cursor &cursor)
{
    const FieldSet owned = appliedBy(stored, answer.fieldManager);
    FieldWalk::Options options;
    options.mode = FieldWalk::Mode::Pair;
    FieldWalk::Outcome outcome = FieldWalk(options).run(&live, &predicted, base, cursor);
    ExactFields out;
    for (FieldWalk::Found &found : outcome.found) {
        const bool ours = owned.isEmpty() || found.kind == DifferenceKind::Removed ||
                          owned.owns(found.path) || owned.ownsWithin(found.path);
        if (ours)
            out.found.push_back(std::move(found));
        else
            out.byServer.push_back(std::move(found.path));
    }
    return out;
}

} // namespace driftgate
