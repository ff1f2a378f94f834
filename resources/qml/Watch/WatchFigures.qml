// The figures at the top: how many cases are under way, by lamp, and how many somebody waits for an answer to.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Row {
    id: figures

    required property WatchPage page
    readonly property var all: [
        { name: "total", text: qsTr("Under way"), value: page.total, ink: Theme.ink, icon: "records", lamp: "" },
        { name: "red", text: qsTr("Overdue"), value: page.lamps.red ?? 0, ink: Theme.stop, icon: "warning", lamp: "red" },
        { name: "yellow", text: qsTr("Due soon"), value: page.lamps.yellow ?? 0, ink: Theme.waiting, icon: "hourglass", lamp: "yellow" },
        { name: "green", text: qsTr("In time"), value: page.lamps.green ?? 0, ink: Theme.good, icon: "check", lamp: "green" },
        { name: "still", text: qsTr("Clock stopped"), value: page.lamps.still ?? 0, ink: Theme.inkSoft, icon: "minus", lamp: "still" },
        { name: "unanswered", text: qsTr("Urged, no answer"), value: page.unanswered, ink: page.unanswered ? Theme.waiting : Theme.inkSoft, icon: "bell", lamp: "" },
        { name: "orders", text: page.overdue_orders ? qsTr("Orders open, %n overdue", "", page.overdue_orders) : qsTr("Orders open"), value: page.orders, ink: page.overdue_orders ? Theme.stop : page.orders ? Theme.waiting : Theme.inkSoft, icon: "info", lamp: "" }
    ]

    spacing: 8
    Repeater {
        model: figures.all
        Rectangle {
            id: figure
            required property var modelData
            readonly property bool isChosen: modelData.lamp !== "" && figures.page.list.lamp === modelData.lamp
            objectName: "figure." + modelData.name
            width: (figures.width - (figures.all.length - 1) * figures.spacing) / figures.all.length
            height: words.height + 2 * Theme.sized(0, 10)
            radius: Theme.radius
            color: isChosen ? Theme.calm : Theme.surface
            border { width: isChosen ? 2 : Theme.hairline; color: isChosen ? Theme.primary : Theme.line }
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.text + " " + modelData.value
            TapHandler {
                enabled: figure.modelData.lamp !== ""
                onTapped: figures.page.list.choose_lamp(figure.modelData.lamp)
            }
            Column {
                id: words
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.sized(0, 12) }
                Label {
                    width: parent.width
                    text: figures.page.is_loaded ? figure.modelData.value : "–"
                    size: Theme.headline
                    isStrong: true
                    color: figure.modelData.ink
                    maximumLineCount: 1
                }
                Row {
                    width: parent.width
                    spacing: 6
                    Icon {
                        id: shape
                        anchors.verticalCenter: parent.verticalCenter
                        name: figure.modelData.icon
                        size: Theme.sized(0, 14)
                        color: figure.modelData.ink
                    }
                    Label {
                        width: parent.width - shape.width - parent.spacing
                        text: figure.modelData.text
                        size: Theme.caption
                        color: Theme.inkSoft
                        maximumLineCount: 1
                    }
                }
            }
        }
    }
}
