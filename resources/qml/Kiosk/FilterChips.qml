// What hospitals are narrowed by: a chip for each filter, which opens its words or, once one holds, lets go of it.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Row {
    id: filters

    required property HospitalsPage page

    spacing: 12
    Repeater {
        model: [
            { field: "district", all: qsTr("All districts"), word: filters.page.district },
            { field: "level", all: qsTr("All levels"), word: Words.either(filters.page.level, filters.page.level_en) },
            { field: "kind", all: qsTr("All kinds"), word: Words.either(filters.page.kind, filters.page.kind_en) }
        ]
        Chip {
            required property var modelData
            objectName: "filter." + modelData.field
            width: Math.floor((filters.width - 2 * filters.spacing) / 3)
            text: modelData.word || modelData.all
            isOn: modelData.word !== "" || filters.page.opened === modelData.field
            iconName: modelData.word ? "close" : "down"
            onClicked: filters.page.touch_filter(modelData.field)
        }
    }
}
