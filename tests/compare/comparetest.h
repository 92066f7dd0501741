#pragma once

#include "compare/aligned.h"
#include "compare/compare.h"
#include "manifest/yaml.h"

#include <QFile>
#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace driftgate::test
{

inline Objects objects(std::string_view yaml)
{
    ObjectList list = readObjects(yaml, "test.yaml");
    for (const Error &error : list.errors)
        qFatal("%s", qPrintable(error.toString()));
    return std::make_shared<const std::vector<Object>>(std::move(list.objects));
}

inline std::string readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline std::shared_ptr<const Comparison> compared(const CompareInput &input)
{
    auto out = compare(input, {});
    if (!out)
        qFatal("%s", qPrintable(out.error().toString()));
    return *out;
}

/// Two states; base is unknown.
inline CompareInput states(std::string_view target, std::string_view live)
{
    CompareInput input;
    input.target = objects(target);
    input.live = objects(live);
    return input;
}

inline CompareInput states(std::string_view base, std::string_view target, std::string_view live)
{
    CompareInput input = states(target, live);
    input.base = objects(base);
    return input;
}

inline std::string_view causeName(Cause cause)
{
    switch (cause) {
    case Cause::None:
        return "none";
    case Cause::Unknown:
        return "unknown";
    case Cause::Git:
        return "git";
    case Cause::Cluster:
        return "cluster";
    case Cause::Both:
        break;
    }
    return "both";
}

inline std::string_view kindName(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return "added";
    case DifferenceKind::Removed:
        return "removed";
    case DifferenceKind::Changed:
        return "changed";
    case DifferenceKind::Reordered:
        break;
    }
    return "reordered";
}

/// "/spec/replicas changed git", one a line.
inline std::string told(const std::vector<FieldDifference> &fields)
{
    std::string out;
    for (const FieldDifference &field : fields) {
        out += field.path.toString() + ' ' + std::string(kindName(field.kind)) + ' ' +
               std::string(causeName(field.cause)) + (field.keptBySync ? " kept" : "") +
               (field.ignoredBecause.empty() ? "" : " (" + field.ignoredBecause + ')') + '\n';
    }
    return out;
}

inline std::string told(const ObjectComparison &object)
{
    return std::string(verdictName(object.verdict)) + '\n' + told(object.differences);
}

/// The rows as a person would see them: "left | right", with what is marked.
inline std::string shown(const AlignedDocument &document)
{
    std::string out;
    for (const AlignedRow &row : document.rows) {
        constexpr std::string_view Kinds[] = {" ", "~", "<", ">"};
        const std::string_view left = row.left < 0 ? "" : document.left.line(row.left);
        const std::string_view right = row.right < 0 ? "" : document.right.line(row.right);
        std::string line(Kinds[static_cast<size_t>(row.kind)]);
        line += row.difference < 0 ? "  " : std::to_string(row.difference) + ' ';
        line += row.unmanaged ? 'u' : row.ignored ? 'i' : ' ';
        line += ' ';
        line += left;
        if (line.size() < 48)
            line.append(48 - line.size(), ' ');
        line += " | ";
        line += right;
        while (line.ends_with(' '))
            line.pop_back();
        out += line + '\n';
    }
    return out;
}

} // namespace driftgate::test
